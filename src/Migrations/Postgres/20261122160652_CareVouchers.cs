using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CareVouchers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "care_order",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    order_number = table.Column<string>(type: "text", nullable: false),
                    service = table.Column<int>(type: "integer", nullable: false),
                    served_on = table.Column<DateOnly>(type: "date", nullable: false),
                    fee_fen = table.Column<long>(type: "bigint", nullable: false),
                    paid_fen = table.Column<long>(type: "bigint", nullable: false),
                    share_percent = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cancelled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancel_reason = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_order", x => x.order_id);
                });

            migrationBuilder.CreateTable(
                name: "care_provider",
                columns: table => new
                {
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    credit_code = table.Column<string>(type: "text", nullable: false),
                    services = table.Column<int>(type: "integer", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_provider", x => x.provider_id);
                });

            migrationBuilder.CreateTable(
                name: "care_voucher",
                columns: table => new
                {
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    award_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    face_fen = table.Column<long>(type: "bigint", nullable: false),
                    used_fen = table.Column<long>(type: "bigint", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_voucher", x => x.voucher_id);
                });

            migrationBuilder.CreateTable(
                name: "provider_change",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_change", x => x.change_id);
                });

            migrationBuilder.CreateTable(
                name: "provider_statement",
                columns: table => new
                {
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    orders = table.Column<int>(type: "integer", nullable: false),
                    fee_fen = table.Column<long>(type: "bigint", nullable: false),
                    owed_fen = table.Column<long>(type: "bigint", nullable: false),
                    cancelled = table.Column<int>(type: "integer", nullable: false),
                    cancelled_fen = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_statement", x => x.statement_id);
                });

            migrationBuilder.CreateTable(
                name: "voucher_issue",
                columns: table => new
                {
                    issue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    vouchers = table.Column<int>(type: "integer", nullable: false),
                    total_fen = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voucher_issue", x => x.issue_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_care_order_household_id",
                table: "care_order",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_order_provider_id_month",
                table: "care_order",
                columns: new[] { "provider_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_care_order_provider_id_order_number",
                table: "care_order",
                columns: new[] { "provider_id", "order_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_order_served_on",
                table: "care_order",
                column: "served_on");

            migrationBuilder.CreateIndex(
                name: "ix_care_order_voucher_id",
                table: "care_order",
                column: "voucher_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_provider_credit_code",
                table: "care_provider",
                column: "credit_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_voucher_household_id",
                table: "care_voucher",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_voucher_month_area_code",
                table: "care_voucher",
                columns: new[] { "month", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_care_voucher_person_id_month",
                table: "care_voucher",
                columns: new[] { "person_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_provider_change_provider_id",
                table: "provider_change",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_provider_statement_month",
                table: "provider_statement",
                column: "month");

            migrationBuilder.CreateIndex(
                name: "ix_provider_statement_provider_id_month",
                table: "provider_statement",
                columns: new[] { "provider_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_voucher_issue_month_state",
                table: "voucher_issue",
                columns: new[] { "month", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "care_order");

            migrationBuilder.DropTable(
                name: "care_provider");

            migrationBuilder.DropTable(
                name: "care_voucher");

            migrationBuilder.DropTable(
                name: "provider_change");

            migrationBuilder.DropTable(
                name: "provider_statement");

            migrationBuilder.DropTable(
                name: "voucher_issue");
        }
    }
}
