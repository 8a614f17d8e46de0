using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class UntoldChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_pay_account_untold",
                table: "pay_account",
                column: "area_code",
                filter: "is_change and told_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_pay_account_untold",
                table: "pay_account");
        }
    }
}
