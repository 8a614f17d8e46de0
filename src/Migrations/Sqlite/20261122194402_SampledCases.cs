using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SampledCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_case_file_procedure_applied_on_is_sampled",
                table: "case_file",
                columns: new[] { "procedure", "applied_on", "is_sampled" },
                filter: "is_sampled is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_file_procedure_applied_on_is_sampled",
                table: "case_file");
        }
    }
}
