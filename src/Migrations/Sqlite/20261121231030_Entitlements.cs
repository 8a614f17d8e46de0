using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Entitlements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "award",
                columns: table => new
                {
                    award_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    from_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    end_month = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    basis = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    end_decision_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award", x => x.award_id);
                });

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    decision_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    programmes = table.Column<string>(type: "TEXT", nullable: false),
                    parameter_version = table.Column<string>(type: "TEXT", nullable: false),
                    rule_version = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision", x => x.decision_id);
                });

            migrationBuilder.CreateTable(
                name: "fact",
                columns: table => new
                {
                    fact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    source_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    known_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    known_to = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact", x => x.fact_id);
                });

            migrationBuilder.CreateTable(
                name: "policy_finding",
                columns: table => new
                {
                    finding_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    means_known = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    settled_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_finding", x => x.finding_id);
                });

            migrationBuilder.CreateTable(
                name: "scenario",
                columns: table => new
                {
                    scenario_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scenario", x => x.scenario_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_award_household_id",
                table: "award",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_household_id",
                table: "decision",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_subject_id",
                table: "fact",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_policy_finding_area_code_state_kind",
                table: "policy_finding",
                columns: new[] { "area_code", "state", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_policy_finding_household_id",
                table: "policy_finding",
                column: "household_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "award");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "fact");

            migrationBuilder.DropTable(
                name: "policy_finding");

            migrationBuilder.DropTable(
                name: "scenario");
        }
    }
}
