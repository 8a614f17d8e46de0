using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SnapshotChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "policy_finding",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_person_known_from",
                table: "person",
                column: "known_from");

            migrationBuilder.CreateIndex(
                name: "ix_membership_known_from",
                table: "membership",
                column: "known_from");

            migrationBuilder.CreateIndex(
                name: "ix_household_known_from",
                table: "household",
                column: "known_from");

            migrationBuilder.CreateIndex(
                name: "ix_fact_known_from",
                table: "fact",
                column: "known_from");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_person_known_from",
                table: "person");

            migrationBuilder.DropIndex(
                name: "ix_membership_known_from",
                table: "membership");

            migrationBuilder.DropIndex(
                name: "ix_household_known_from",
                table: "household");

            migrationBuilder.DropIndex(
                name: "ix_fact_known_from",
                table: "fact");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "policy_finding");
        }
    }
}
