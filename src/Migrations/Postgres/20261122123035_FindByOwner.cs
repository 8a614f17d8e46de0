using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FindByOwner : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_public_notice_household_id",
                table: "public_notice",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_means_check_line_household_id",
                table: "means_check_line",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_means_check_household_id",
                table: "means_check",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_household_id",
                table: "letter",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_question_household_id",
                table: "exchange_question",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_answer_household_id",
                table: "exchange_answer",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_content_household_id",
                table: "evidence_content",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_evidence_household_id",
                table: "case_evidence",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_event_household_id",
                table: "case_event",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_deadline_household_id",
                table: "case_deadline",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_authorisation_household_id",
                table: "authorisation",
                column: "household_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_public_notice_household_id",
                table: "public_notice");

            migrationBuilder.DropIndex(
                name: "ix_means_check_line_household_id",
                table: "means_check_line");

            migrationBuilder.DropIndex(
                name: "ix_means_check_household_id",
                table: "means_check");

            migrationBuilder.DropIndex(
                name: "ix_letter_household_id",
                table: "letter");

            migrationBuilder.DropIndex(
                name: "ix_exchange_question_household_id",
                table: "exchange_question");

            migrationBuilder.DropIndex(
                name: "ix_exchange_answer_household_id",
                table: "exchange_answer");

            migrationBuilder.DropIndex(
                name: "ix_evidence_content_household_id",
                table: "evidence_content");

            migrationBuilder.DropIndex(
                name: "ix_case_evidence_household_id",
                table: "case_evidence");

            migrationBuilder.DropIndex(
                name: "ix_case_event_household_id",
                table: "case_event");

            migrationBuilder.DropIndex(
                name: "ix_case_deadline_household_id",
                table: "case_deadline");

            migrationBuilder.DropIndex(
                name: "ix_authorisation_household_id",
                table: "authorisation");
        }
    }
}
