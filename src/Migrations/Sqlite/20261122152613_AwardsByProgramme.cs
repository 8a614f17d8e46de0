using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AwardsByProgramme : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_award_programme_area_code",
                table: "award",
                columns: new[] { "programme", "area_code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_award_programme_area_code",
                table: "award");
        }
    }
}
