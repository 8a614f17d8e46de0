using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddIndicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "goal",
                columns: table => new
                {
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    figure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    indicator_code = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    comparator = table.Column<string>(type: "text", nullable: false),
                    goal_millionths = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    helpers = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    bound_by = table.Column<Guid>(type: "uuid", nullable: false),
                    bound_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal", x => x.goal_id);
                    table.ForeignKey(
                        name: "fk_goal_plan_document_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan_document",
                        principalColumn: "plan_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_cell",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    numerator = table.Column<long>(type: "bigint", nullable: false),
                    denominator = table.Column<long>(type: "bigint", nullable: true),
                    sample = table.Column<long>(type: "bigint", nullable: false),
                    known_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_cell", x => new { x.code, x.period, x.division, x.version });
                });

            migrationBuilder.CreateTable(
                name: "indicator_frozen",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    division = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    numerator = table.Column<long>(type: "bigint", nullable: false),
                    denominator = table.Column<long>(type: "bigint", nullable: true),
                    sample = table.Column<long>(type: "bigint", nullable: false),
                    known_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_frozen", x => new { x.code, x.period, x.division, x.version });
                });

            migrationBuilder.CreateTable(
                name: "indicator_month",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_month", x => x.month);
                });

            migrationBuilder.CreateTable(
                name: "goal_milestone",
                columns: table => new
                {
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_milestone", x => x.milestone_id);
                    table.ForeignKey(
                        name: "fk_goal_milestone_goal_goal_id",
                        column: x => x.goal_id,
                        principalTable: "goal",
                        principalColumn: "goal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "goal_part",
                columns: table => new
                {
                    goal_part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    goal_millionths = table.Column<long>(type: "bigint", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_part", x => x.goal_part_id);
                    table.ForeignKey(
                        name: "fk_goal_part_goal_goal_id",
                        column: x => x.goal_id,
                        principalTable: "goal",
                        principalColumn: "goal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_decision_decision_id_decided_at",
                table: "decision",
                columns: new[] { "decision_id", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_figure_id",
                table: "goal",
                column: "figure_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_goal_plan_id",
                table: "goal",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_goal_year",
                table: "goal",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_goal_milestone_goal_id",
                table: "goal_milestone",
                column: "goal_id");

            migrationBuilder.CreateIndex(
                name: "ix_goal_part_goal_id_place",
                table: "goal_part",
                columns: new[] { "goal_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_cell_division_period",
                table: "indicator_cell",
                columns: new[] { "division", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_frozen_division_period",
                table: "indicator_frozen",
                columns: new[] { "division", "period" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "goal_milestone");

            migrationBuilder.DropTable(
                name: "goal_part");

            migrationBuilder.DropTable(
                name: "indicator_cell");

            migrationBuilder.DropTable(
                name: "indicator_frozen");

            migrationBuilder.DropTable(
                name: "indicator_month");

            migrationBuilder.DropTable(
                name: "goal");

            migrationBuilder.DropIndex(
                name: "ix_decision_decision_id_decided_at",
                table: "decision");
        }
    }
}
