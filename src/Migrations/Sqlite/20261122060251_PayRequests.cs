using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "told_at",
                table: "pay_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "told_by",
                table: "pay_account",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told_how",
                table: "pay_account",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "pay_request",
                columns: table => new
                {
                    request_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    payable_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    serial = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
