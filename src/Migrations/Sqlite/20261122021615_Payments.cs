using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Payments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    transaction_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_no = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    payable_id = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entry", x => new { x.transaction_id, x.line_no });
                });

            migrationBuilder.CreateTable(
                name: "ledger_transaction",
                columns: table => new
                {
                    transaction_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_transaction", x => x.transaction_id);
                });

            migrationBuilder.CreateTable(
                name: "pay_account",
                columns: table => new
                {
                    pay_account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    bank = table.Column<string>(type: "TEXT", nullable: false),
                    number_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number_index = table.Column<byte[]>(type: "BLOB", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    holder_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    from_month = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_month = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_account", x => x.pay_account_id);
                });

            migrationBuilder.CreateTable(
                name: "pay_approval",
                columns: table => new
                {
                    approval_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    approved_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_approval", x => x.approval_id);
                });

            migrationBuilder.CreateTable(
                name: "pay_batch",
                columns: table => new
                {
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    cycle = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    total_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    made_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    released_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    file_layout = table.Column<string>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    file_lines = table.Column<int>(type: "INTEGER", nullable: true),
                    file_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    file_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    file_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answers = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_batch", x => x.batch_id);
                });

            migrationBuilder.CreateTable(
                name: "pay_cycle",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    runs = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_cycle", x => x.month);
                });

            migrationBuilder.CreateTable(
                name: "pay_line",
                columns: table => new
                {
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_no = table.Column<int>(type: "INTEGER", nullable: false),
                    payable_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    deducted_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_index = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_line", x => new { x.batch_id, x.line_no });
                });

            migrationBuilder.CreateTable(
                name: "pay_return",
                columns: table => new
                {
                    return_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    is_last = table.Column<bool>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    paid_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    returned_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    unknown_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_return", x => x.return_id);
                });

            migrationBuilder.CreateTable(
                name: "pay_return_line",
                columns: table => new
                {
                    return_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_no = table.Column<int>(type: "INTEGER", nullable: false),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    payable_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<string>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_return_line", x => new { x.return_id, x.line_no });
                });

            migrationBuilder.CreateTable(
                name: "pay_run",
                columns: table => new
                {
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cycle = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    run_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn = table.Column<int>(type: "INTEGER", nullable: false),
                    held = table.Column<int>(type: "INTEGER", nullable: false),
                    claims = table.Column<int>(type: "INTEGER", nullable: false),
                    total_fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_run", x => x.run_id);
                });

            migrationBuilder.CreateTable(
                name: "payable",
                columns: table => new
                {
                    payable_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cycle = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    deducted_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    award_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    hold = table.Column<int>(type: "INTEGER", nullable: false),
                    held_for = table.Column<string>(type: "TEXT", nullable: true),
                    payee_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    batch_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reissue_of = table.Column<byte[]>(type: "BLOB", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payable", x => x.payable_id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_claim",
                columns: table => new
                {
                    claim_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cycle = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    received_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    written_off_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    instalment_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    write_off_asked_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    write_off_reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_claim", x => x.claim_id);
                });

            migrationBuilder.CreateTable(
                name: "recovery_move",
                columns: table => new
                {
                    move_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claim_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    payable_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    done_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_move", x => x.move_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_payable_id",
                table: "ledger_entry",
                column: "payable_id",
                filter: "payable_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_transaction_batch_id",
                table: "ledger_transaction",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_transaction_subject_id",
                table: "ledger_transaction",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_pay_account_active",
                table: "pay_account",
                column: "subject_id",
                unique: true,
                filter: "state = 2");

            migrationBuilder.CreateIndex(
                name: "ix_pay_account_area_code_state",
                table: "pay_account",
                columns: new[] { "area_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_pay_account_number_index",
                table: "pay_account",
                column: "number_index");

            migrationBuilder.CreateIndex(
                name: "ix_pay_account_subject_id_state",
                table: "pay_account",
                columns: new[] { "subject_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_pay_approval_batch_id",
                table: "pay_approval",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_pay_batch_cycle_programme",
                table: "pay_batch",
                columns: new[] { "cycle", "programme" });

            migrationBuilder.CreateIndex(
                name: "ix_pay_batch_number",
                table: "pay_batch",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pay_line_payable_id",
                table: "pay_line",
                column: "payable_id");

            migrationBuilder.CreateIndex(
                name: "ix_pay_return_batch_id_part",
                table: "pay_return",
                columns: new[] { "batch_id", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pay_return_content_hash",
                table: "pay_return",
                column: "content_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pay_return_line_once",
                table: "pay_return_line",
                columns: new[] { "batch_id", "line_no" },
                unique: true,
                filter: "outcome <> 4");

            migrationBuilder.CreateIndex(
                name: "ix_pay_return_line_payable_id",
                table: "pay_return_line",
                column: "payable_id");

            migrationBuilder.CreateIndex(
                name: "ix_pay_return_line_serial",
                table: "pay_return_line",
                column: "serial",
                unique: true,
                filter: "outcome <> 4");

            migrationBuilder.CreateIndex(
                name: "ix_pay_run_cycle",
                table: "pay_run",
                column: "cycle");

            migrationBuilder.CreateIndex(
                name: "ix_payable_batch_id",
                table: "payable",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_payable_cycle_programme_state_amount_fen",
                table: "payable",
                columns: new[] { "cycle", "programme", "state", "amount_fen" });

            migrationBuilder.CreateIndex(
                name: "ix_payable_household_id",
                table: "payable",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_payable_live",
                table: "payable",
                columns: new[] { "subject_id", "programme", "month", "kind", "cycle" },
                unique: true,
                filter: "state < 8");

            migrationBuilder.CreateIndex(
                name: "ix_payable_payee_id",
                table: "payable",
                column: "payee_id");

            migrationBuilder.CreateIndex(
                name: "ix_payable_reissue",
                table: "payable",
                column: "reissue_of",
                unique: true,
                filter: "reissue_of is not null and state < 9");

            migrationBuilder.CreateIndex(
                name: "ix_payable_state_area_code",
                table: "payable",
                columns: new[] { "state", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_claim_household_id",
                table: "recovery_claim",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_claim_subject_id_programme_month_cycle",
                table: "recovery_claim",
                columns: new[] { "subject_id", "programme", "month", "cycle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_move_claim_id",
                table: "recovery_move",
                column: "claim_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "ledger_transaction");

            migrationBuilder.DropTable(
                name: "pay_account");

            migrationBuilder.DropTable(
                name: "pay_approval");

            migrationBuilder.DropTable(
                name: "pay_batch");

            migrationBuilder.DropTable(
                name: "pay_cycle");

            migrationBuilder.DropTable(
                name: "pay_line");

            migrationBuilder.DropTable(
                name: "pay_return");

            migrationBuilder.DropTable(
                name: "pay_return_line");

            migrationBuilder.DropTable(
                name: "pay_run");

            migrationBuilder.DropTable(
                name: "payable");

            migrationBuilder.DropTable(
                name: "recovery_claim");

            migrationBuilder.DropTable(
                name: "recovery_move");
        }
    }
}
