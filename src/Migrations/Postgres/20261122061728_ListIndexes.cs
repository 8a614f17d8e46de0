using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_file_area_code_due_at",
                table: "case_file");

            migrationBuilder.CreateIndex(
                name: "ix_pay_account_area_code_asked_by",
                table: "pay_account",
                columns: new[] { "area_code", "asked_by" },
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_applicant_id",
                table: "case_file",
                column: "applicant_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_area_code_due_at_waits_for",
                table: "case_file",
                columns: new[] { "area_code", "due_at", "waits_for" },
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_award_person_id",
                table: "award",
                column: "person_id",
                filter: "person_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_pay_account_area_code_asked_by",
                table: "pay_account");

            migrationBuilder.DropIndex(
                name: "ix_case_file_applicant_id",
                table: "case_file");

            migrationBuilder.DropIndex(
                name: "ix_case_file_area_code_due_at_waits_for",
                table: "case_file");

            migrationBuilder.DropIndex(
                name: "ix_award_person_id",
                table: "award");

            migrationBuilder.CreateIndex(
                name: "ix_case_file_area_code_due_at",
                table: "case_file",
                columns: new[] { "area_code", "due_at" },
                filter: "closed_at is null");
        }
    }
}
