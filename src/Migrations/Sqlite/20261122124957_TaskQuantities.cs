using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TaskQuantities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "done_millionths",
                table: "goal_milestone",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "done_millionths",
                table: "goal",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "done_millionths",
                table: "goal_milestone");

            migrationBuilder.DropColumn(
                name: "done_millionths",
                table: "goal");
        }
    }
}
