using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AwardsByProgrammeForFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_award_programme_area_code",
                table: "award");

            migrationBuilder.CreateIndex(
                name: "ix_award_programme_area_code",
                table: "award",
                columns: new[] { "programme", "area_code" },
                filter: "programme <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_award_programme_area_code",
                table: "award");

            migrationBuilder.CreateIndex(
                name: "ix_award_programme_area_code",
                table: "award",
                columns: new[] { "programme", "area_code" });
        }
    }
}
