using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OneOffGrants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "grant_line",
                columns: table => new
                {
                    line_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    grant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_no = table.Column<int>(type: "INTEGER", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: true),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: false),
                    payee_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    @out = table.Column<int>(name: "out", type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_out_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    taken_out_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_line", x => x.line_id);
                });

            migrationBuilder.CreateTable(
                name: "grant_part",
                columns: table => new
                {
                    grant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_part", x => new { x.grant_id, x.programme });
                });

            migrationBuilder.CreateTable(
                name: "insurance_claim",
                columns: table => new
                {
                    insurance_claim_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    grant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    row_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_by = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insurance_claim", x => x.insurance_claim_id);
                });

            migrationBuilder.CreateTable(
                name: "pay_grant",
                columns: table => new
                {
                    grant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: false),
                    document_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    who = table.Column<int>(type: "INTEGER", nullable: false),
                    chosen_month = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    total_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    list_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    notice_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    made_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approved_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancelled_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_grant", x => x.grant_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_grant_line_grant_id_state_line_no",
                table: "grant_line",
                columns: new[] { "grant_id", "state", "line_no" });

            migrationBuilder.CreateIndex(
                name: "ix_grant_line_household_id",
                table: "grant_line",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_line_month",
                table: "grant_line",
                columns: new[] { "subject_id", "kind", "month" },
                unique: true,
                filter: "state = 5");

            migrationBuilder.CreateIndex(
                name: "ix_insurance_claim_grant_id",
                table: "insurance_claim",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_insurance_claim_household_id",
                table: "insurance_claim",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_insurance_claim_row_key",
                table: "insurance_claim",
                column: "row_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pay_grant_kind_state",
                table: "pay_grant",
                columns: new[] { "kind", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grant_line");

            migrationBuilder.DropTable(
                name: "grant_part");

            migrationBuilder.DropTable(
                name: "insurance_claim");

            migrationBuilder.DropTable(
                name: "pay_grant");
        }
    }
}
