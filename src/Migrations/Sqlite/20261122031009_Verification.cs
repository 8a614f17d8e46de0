using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Verification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "alert",
                columns: table => new
                {
                    alert_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    row_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    feed_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    source_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    raised_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    is_doubtful = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    contact = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    settled_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert", x => x.alert_id);
                });

            migrationBuilder.CreateTable(
                name: "authorisation",
                columns: table => new
                {
                    authorisation_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    case_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_supporter = table.Column<bool>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    sources = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdraw_reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorisation", x => x.authorisation_id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_answer",
                columns: table => new
                {
                    answer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    message_id = table.Column<string>(type: "TEXT", nullable: false),
                    question_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    rows_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    source_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    set_aside = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_answer", x => x.answer_id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_question",
                columns: table => new
                {
                    question_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    about_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    people_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_code = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_question", x => x.question_id);
                });

            migrationBuilder.CreateTable(
                name: "feed_fault",
                columns: table => new
                {
                    fault_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    feed_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    heading = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_fault", x => x.fault_id);
                });

            migrationBuilder.CreateTable(
                name: "feed_run",
                columns: table => new
                {
                    feed_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    faults = table.Column<int>(type: "INTEGER", nullable: false),
                    known = table.Column<int>(type: "INTEGER", nullable: false),
                    alerts = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_by = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_run", x => x.feed_id);
                });

            migrationBuilder.CreateTable(
                name: "means_check",
                columns: table => new
                {
                    check_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    case_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    sources = table.Column<string>(type: "TEXT", nullable: false),
                    persons = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    concluded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    conclusion = table.Column<int>(type: "INTEGER", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: false),
                    objected_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    objection = table.Column<string>(type: "TEXT", nullable: false),
                    recheck_of = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_means_check", x => x.check_id);
                });

            migrationBuilder.CreateTable(
                name: "means_check_line",
                columns: table => new
                {
                    line_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    check_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    found = table.Column<long>(type: "INTEGER", nullable: true),
                    declared = table.Column<long>(type: "INTEGER", nullable: true),
                    declared_by = table.Column<string>(type: "TEXT", nullable: false),
                    source_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_means_check_line", x => x.line_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_alert_area_code_state_due_on",
                table: "alert",
                columns: new[] { "area_code", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_alert_row_key_rule",
                table: "alert",
                columns: new[] { "row_key", "rule" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alert_subject_id",
                table: "alert",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_authorisation_case_id_person_id",
                table: "authorisation",
                columns: new[] { "case_id", "person_id" },
                unique: true,
                filter: "withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_answer_question_id",
                table: "exchange_answer",
                column: "question_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_answer_source_message_id",
                table: "exchange_answer",
                columns: new[] { "source", "message_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exchange_question_about_id",
                table: "exchange_question",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_question_next_at",
                table: "exchange_question",
                column: "next_at",
                filter: "next_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_feed_fault_feed_id",
                table: "feed_fault",
                column: "feed_id");

            migrationBuilder.CreateIndex(
                name: "ix_feed_run_source_content_hash",
                table: "feed_run",
                columns: new[] { "source", "content_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_means_check_case_id",
                table: "means_check",
                column: "case_id",
                unique: true,
                filter: "concluded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_means_check_case_id_asked_at",
                table: "means_check",
                columns: new[] { "case_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_means_check_line_check_id",
                table: "means_check_line",
                column: "check_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert");

            migrationBuilder.DropTable(
                name: "authorisation");

            migrationBuilder.DropTable(
                name: "exchange_answer");

            migrationBuilder.DropTable(
                name: "exchange_question");

            migrationBuilder.DropTable(
                name: "feed_fault");

            migrationBuilder.DropTable(
                name: "feed_run");

            migrationBuilder.DropTable(
                name: "means_check");

            migrationBuilder.DropTable(
                name: "means_check_line");
        }
    }
}
