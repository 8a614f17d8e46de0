using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Visits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "care_visit",
                columns: table => new
                {
                    visit_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    condition = table.Column<int>(type: "INTEGER", nullable: false),
                    dwelling = table.Column<int>(type: "INTEGER", nullable: false),
                    need = table.Column<int>(type: "INTEGER", nullable: false),
                    need_text = table.Column<string>(type: "TEXT", nullable: false),
                    help = table.Column<string>(type: "TEXT", nullable: false),
                    replaces = table.Column<byte[]>(type: "BLOB", nullable: true),
                    is_void = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_visit", x => x.visit_id);
                });

            migrationBuilder.CreateTable(
                name: "visit_due",
                columns: table => new
                {
                    due_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    frequency = table.Column<int>(type: "INTEGER", nullable: false),
                    first = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    listed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    visited_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    dropped = table.Column<int>(type: "INTEGER", nullable: false),
                    dropped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_due", x => x.due_id);
                });

            migrationBuilder.CreateTable(
                name: "visit_listing",
                columns: table => new
                {
                    listing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_listing", x => x.listing_id);
                });

            migrationBuilder.CreateTable(
                name: "visit_need",
                columns: table => new
                {
                    need_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    visit_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    need = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_note = table.Column<string>(type: "TEXT", nullable: false),
                    closed_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_need", x => x.need_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_care_visit_area_code_visited_on",
                table: "care_visit",
                columns: new[] { "area_code", "visited_on" });

            migrationBuilder.CreateIndex(
                name: "ix_care_visit_replaces",
                table: "care_visit",
                column: "replaces",
                filter: "replaces is not null");

            migrationBuilder.CreateIndex(
                name: "ix_care_visit_subject_id",
                table: "care_visit",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_due_area_code_due_on",
                table: "visit_due",
                columns: new[] { "area_code", "due_on" },
                filter: "settled_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_visit_due_kind_due_on_area_code",
                table: "visit_due",
                columns: new[] { "kind", "due_on", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_visit_due_subject_id_kind_first_until",
                table: "visit_due",
                columns: new[] { "subject_id", "kind", "first", "until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_listing_kind_subject_id",
                table: "visit_listing",
                columns: new[] { "kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_visit_listing_subject_id",
                table: "visit_listing",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_need_area_code_due_on",
                table: "visit_need",
                columns: new[] { "area_code", "due_on" },
                filter: "closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_visit_need_subject_id",
                table: "visit_need",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_need_visit_id",
                table: "visit_need",
                column: "visit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "care_visit");

            migrationBuilder.DropTable(
                name: "visit_due");

            migrationBuilder.DropTable(
                name: "visit_listing");

            migrationBuilder.DropTable(
                name: "visit_need");
        }
    }
}
