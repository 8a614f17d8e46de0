using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ChildProtection : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "child_assessment",
                columns: table => new
                {
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    assessor = table.Column<string>(type: "text", nullable: false),
                    care = table.Column<int>(type: "integer", nullable: false),
                    safety = table.Column<int>(type: "integer", nullable: false),
                    ability = table.Column<int>(type: "integer", nullable: false),
                    mind = table.Column<int>(type: "integer", nullable: false),
                    means = table.Column<int>(type: "integer", nullable: false),
                    veto = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_assessment", x => x.assessment_id);
                });

            migrationBuilder.CreateTable(
                name: "child_file",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kinds = table.Column<int>(type: "integer", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    review_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assess_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ending = table.Column<int>(type: "integer", nullable: false),
                    end_note = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_file", x => x.file_id);
                });

            migrationBuilder.CreateTable(
                name: "child_file_state",
                columns: table => new
                {
                    state_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    known_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    kinds = table.Column<int>(type: "integer", nullable: false),
                    guardian = table.Column<string>(type: "text", nullable: false),
                    guardian_relation = table.Column<string>(type: "text", nullable: false),
                    entrusted = table.Column<string>(type: "text", nullable: false),
                    entrusted_relation = table.Column<string>(type: "text", nullable: false),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    study = table.Column<int>(type: "integer", nullable: false),
                    school = table.Column<string>(type: "text", nullable: false),
                    responsible = table.Column<string>(type: "text", nullable: false),
                    support = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_file_state", x => x.state_id);
                });

            migrationBuilder.CreateTable(
                name: "child_review",
                columns: table => new
                {
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_care = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_review", x => x.review_id);
                });

            migrationBuilder.CreateTable(
                name: "protection_report",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    notify_by = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reporter_unit = table.Column<string>(type: "text", nullable: false),
                    reporter_post = table.Column<string>(type: "text", nullable: false),
                    signs = table.Column<int>(type: "integer", nullable: false),
                    seen = table.Column<string>(type: "text", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: true),
                    age = table.Column<int>(type: "integer", nullable: false),
                    child_words = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_report", x => x.report_id);
                });

            migrationBuilder.CreateTable(
                name: "protection_step",
                columns: table => new
                {
                    step_id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    told = table.Column<int>(type: "integer", nullable: false),
                    ground = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_step", x => x.step_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_child_assessment_file_id",
                table: "child_assessment",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_assessment_subject_id",
                table: "child_assessment",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_file_area_code_ends_on",
                table: "child_file",
                columns: new[] { "area_code", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "ix_child_file_open",
                table: "child_file",
                column: "subject_id",
                unique: true,
                filter: "closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_child_file_subject_id",
                table: "child_file",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_file_state_file_id",
                table: "child_file_state",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_file_state_subject_id",
                table: "child_file_state",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_review_file_id",
                table: "child_review",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_review_subject_id",
                table: "child_review",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_protection_report_area_code_received_at",
                table: "protection_report",
                columns: new[] { "area_code", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_protection_report_child_id",
                table: "protection_report",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_protection_step_once",
                table: "protection_step",
                columns: new[] { "report_id", "kind" },
                unique: true,
                filter: "kind in (1, 7)");

            migrationBuilder.CreateIndex(
                name: "ix_protection_step_report_id",
                table: "protection_step",
                column: "report_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "child_assessment");

            migrationBuilder.DropTable(
                name: "child_file");

            migrationBuilder.DropTable(
                name: "child_file_state");

            migrationBuilder.DropTable(
                name: "child_review");

            migrationBuilder.DropTable(
                name: "protection_report");

            migrationBuilder.DropTable(
                name: "protection_step");
        }
    }
}
