using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StreetRelief : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "relief_stay",
                columns: table => new
                {
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    came_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    is_outside = table.Column<bool>(type: "boolean", nullable: false),
                    help = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sex = table.Column<int>(type: "integer", nullable: false),
                    age_about = table.Column<int>(type: "integer", nullable: true),
                    is_minor = table.Column<bool>(type: "boolean", nullable: false),
                    id_number_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    origin = table.Column<string>(type: "text", nullable: false),
                    came_unknown = table.Column<bool>(type: "boolean", nullable: false),
                    notice_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    dna_asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    identified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    longer_until = table.Column<DateOnly>(type: "date", nullable: true),
                    long_from = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    ending = table.Column<int>(type: "integer", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relief_stay", x => x.stay_id);
                });

            migrationBuilder.CreateTable(
                name: "relief_visit",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    way = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relief_visit", x => x.visit_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_relief_stay_area_code_state_due_at",
                table: "relief_stay",
                columns: new[] { "area_code", "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_relief_stay_came_at",
                table: "relief_stay",
                column: "came_at");

            migrationBuilder.CreateIndex(
                name: "ix_relief_visit_stay_id",
                table: "relief_visit",
                column: "stay_id");

            migrationBuilder.CreateIndex(
                name: "ix_relief_visit_visited_on",
                table: "relief_visit",
                column: "visited_on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "relief_stay");

            migrationBuilder.DropTable(
                name: "relief_visit");
        }
    }
}
