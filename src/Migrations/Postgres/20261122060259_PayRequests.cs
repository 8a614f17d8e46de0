using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PayRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_change",
                table: "pay_account",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "told_at",
                table: "pay_account",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "told_by",
                table: "pay_account",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told_how",
                table: "pay_account",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "pay_request",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payable_id = table.Column<Guid>(type: "uuid", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    act = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: true),
                    serial = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_approved = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_request", x => x.request_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pay_request_household_id",
                table: "pay_request",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_pay_request_open",
                table: "pay_request",
                column: "payable_id",
                unique: true,
                filter: "decided_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pay_request");

            migrationBuilder.DropColumn(
                name: "is_change",
                table: "pay_account");

            migrationBuilder.DropColumn(
                name: "told_at",
                table: "pay_account");

            migrationBuilder.DropColumn(
                name: "told_by",
                table: "pay_account");

            migrationBuilder.DropColumn(
                name: "told_how",
                table: "pay_account");
        }
    }
}
