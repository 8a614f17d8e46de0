using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Petitions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "petition",
                columns: table => new
                {
                    petition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    matter = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    people_count = table.Column<int>(type: "INTEGER", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false),
                    accused_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    accused = table.Column<string>(type: "TEXT", nullable: false),
                    is_poor = table.Column<bool>(type: "INTEGER", nullable: false),
                    repeat_of = table.Column<byte[]>(type: "BLOB", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decision = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    longer_days = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    review_asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recheck_asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    rechecked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    rating = table.Column<int>(type: "INTEGER", nullable: false),
                    rated_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    opinion_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ask_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    handle_due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition", x => x.petition_id);
                });

            migrationBuilder.CreateTable(
                name: "petition_event",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    petition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_event", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "petition_letter",
                columns: table => new
                {
                    petition_letter_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    petition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    addressee = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    delivered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    delivered_by = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_letter", x => x.petition_letter_id);
                });

            migrationBuilder.CreateTable(
                name: "petitioner",
                columns: table => new
                {
                    petitioner_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    petition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    id_number_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    id_number_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_index = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitioner", x => x.petitioner_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_petition_area_code_state_due_at",
                table: "petition",
                columns: new[] { "area_code", "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_petition_number",
                table: "petition",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_petition_received_on",
                table: "petition",
                column: "received_on");

            migrationBuilder.CreateIndex(
                name: "ix_petition_event_petition_id",
                table: "petition_event",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petition_letter_petition_id",
                table: "petition_letter",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitioner_id_number_index",
                table: "petitioner",
                column: "id_number_index");

            migrationBuilder.CreateIndex(
                name: "ix_petitioner_petition_id",
                table: "petitioner",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ix_petitioner_phone_index",
                table: "petitioner",
                column: "phone_index");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "petition");

            migrationBuilder.DropTable(
                name: "petition_event");

            migrationBuilder.DropTable(
                name: "petition_letter");

            migrationBuilder.DropTable(
                name: "petitioner");
        }
    }
}
