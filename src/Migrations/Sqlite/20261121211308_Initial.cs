using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Huimin.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_record",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at_micros = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false),
                    post_id = table.Column<string>(type: "TEXT", nullable: true),
                    on_behalf_of = table.Column<string>(type: "TEXT", nullable: true),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: true),
                    subject_id = table.Column<string>(type: "TEXT", nullable: true),
                    area_code = table.Column<string>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_record", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_seal",
                columns: table => new
                {
                    seal_no = table.Column<long>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    merkle_root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at_micros = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seal", x => x.seal_no);
                });

            migrationBuilder.CreateTable(
                name: "export_request",
                columns: table => new
                {
                    export_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    selection = table.Column<string>(type: "TEXT", nullable: false),
                    unmasked = table.Column<bool>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    row_count = table.Column<int>(type: "INTEGER", nullable: false),
                    needs_approval = table.Column<bool>(type: "INTEGER", nullable: false),
                    requested_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    refused = table.Column<bool>(type: "INTEGER", nullable: false),
                    downloaded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_request", x => x.export_id);
                });

            migrationBuilder.CreateTable(
                name: "household",
                columns: table => new
                {
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    address_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    address_key = table.Column<string>(type: "TEXT", nullable: true),
                    head_person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    known_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household", x => x.household_id);
                });

            migrationBuilder.CreateTable(
                name: "household_past",
                columns: table => new
                {
                    household_past_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    area_code_then = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    address_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    head_person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    known_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    known_to = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_past", x => x.household_past_id);
                });

            migrationBuilder.CreateTable(
                name: "import_draft",
                columns: table => new
                {
                    draft_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    owner_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_draft", x => x.draft_id);
                });

            migrationBuilder.CreateTable(
                name: "import_mapping",
                columns: table => new
                {
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    saved_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_mapping", x => x.fingerprint);
                });

            migrationBuilder.CreateTable(
                name: "import_run",
                columns: table => new
                {
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    imported_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_run", x => x.import_id);
                });

            migrationBuilder.CreateTable(
                name: "kin_declared",
                columns: table => new
                {
                    kin_declared_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    staff_person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kinship = table.Column<int>(type: "INTEGER", nullable: false),
                    name_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id_number_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id_number_index = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    declared_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kin_declared", x => x.kin_declared_id);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                columns: table => new
                {
                    membership_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    relation = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    known_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    known_to = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end_reason = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership", x => x.membership_id);
                });

            migrationBuilder.CreateTable(
                name: "merge_proposal",
                columns: table => new
                {
                    proposal_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keep_person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    drop_person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_merge_proposal", x => x.proposal_id);
                });

            migrationBuilder.CreateTable(
                name: "number_holder",
                columns: table => new
                {
                    number_index = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    town_code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_holder", x => x.number_index);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    pinyin = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false),
                    sex = table.Column<int>(type: "INTEGER", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    id_state = table.Column<int>(type: "INTEGER", nullable: false),
                    no_id_reason = table.Column<int>(type: "INTEGER", nullable: false),
                    id_number_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    id_number_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ethnic_code = table.Column<string>(type: "TEXT", nullable: false),
                    hukou = table.Column<int>(type: "INTEGER", nullable: false),
                    disability_category = table.Column<int>(type: "INTEGER", nullable: true),
                    disability_degree = table.Column<int>(type: "INTEGER", nullable: true),
                    disability_valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_protected = table.Column<bool>(type: "INTEGER", nullable: false),
                    death_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    merged_into = table.Column<byte[]>(type: "BLOB", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    known_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "person_past",
                columns: table => new
                {
                    person_past_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    area_code_then = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    known_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    known_to = table.Column<DateTime>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sex = table.Column<int>(type: "INTEGER", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    id_state = table.Column<int>(type: "INTEGER", nullable: false),
                    no_id_reason = table.Column<int>(type: "INTEGER", nullable: false),
                    id_number_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ethnic_code = table.Column<string>(type: "TEXT", nullable: false),
                    hukou = table.Column<int>(type: "INTEGER", nullable: false),
                    disability_category = table.Column<int>(type: "INTEGER", nullable: true),
                    disability_degree = table.Column<int>(type: "INTEGER", nullable: true),
                    disability_valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_protected = table.Column<bool>(type: "INTEGER", nullable: false),
                    death_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    merged_into = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_past", x => x.person_past_id);
                });

            migrationBuilder.CreateTable(
                name: "plan_document",
                columns: table => new
                {
                    plan_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    imported_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_document", x => x.plan_id);
                });

            migrationBuilder.CreateTable(
                name: "registry_finding",
                columns: table => new
                {
                    finding_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    other_person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    household_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    settled_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_finding", x => x.finding_id);
                });

            migrationBuilder.CreateTable(
                name: "relative",
                columns: table => new
                {
                    relative_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    other_person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    known_from = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relative", x => x.relative_id);
                });

            migrationBuilder.CreateTable(
                name: "reveal",
                columns: table => new
                {
                    reveal_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seen_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    field = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reveal", x => x.reveal_id);
                });

            migrationBuilder.CreateTable(
                name: "reveal_approval",
                columns: table => new
                {
                    approval_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    requested_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    approved_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reveal_approval", x => x.approval_id);
                });

            migrationBuilder.CreateTable(
                name: "staff_person",
                columns: table => new
                {
                    staff_person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id_number_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    id_number_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    post_changes = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_person", x => x.staff_person_id);
                });

            migrationBuilder.CreateTable(
                name: "work_answer",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    actor_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    request_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answer_json = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_answer", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "plan_check",
                columns: table => new
                {
                    check_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plan_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<int>(type: "INTEGER", nullable: false),
                    formula = table.Column<string>(type: "TEXT", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_check", x => x.check_id);
                    table.ForeignKey(
                        name: "fk_plan_check_plan_document_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan_document",
                        principalColumn: "plan_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_figure",
                columns: table => new
                {
                    figure_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plan_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    metric = table.Column<string>(type: "TEXT", nullable: false),
                    comparator = table.Column<string>(type: "TEXT", nullable: false),
                    value_millionths = table.Column<long>(type: "INTEGER", nullable: false),
                    second_millionths = table.Column<long>(type: "INTEGER", nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    deadline = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    read_as = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_figure", x => x.figure_id);
                    table.ForeignKey(
                        name: "fk_plan_figure_plan_document_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan_document",
                        principalColumn: "plan_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    staff_person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: false),
                    password_set = table.Column<DateTime>(type: "TEXT", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    totp_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    last_totp_step = table.Column<long>(type: "INTEGER", nullable: false),
                    failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_suspended = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_account_staff_person_staff_person_id",
                        column: x => x.staff_person_id,
                        principalTable: "staff_person",
                        principalColumn: "staff_person_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    post_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_title = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => x.post_id);
                    table.ForeignKey(
                        name: "fk_post_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "account_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    session_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    post_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    delegation_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    is_demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    created = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.session_id);
                    table.ForeignKey(
                        name: "fk_session_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "account_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delegation",
                columns: table => new
                {
                    delegation_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    post_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from_account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    to_account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation", x => x.delegation_id);
                    table.ForeignKey(
                        name: "fk_delegation_post_post_id",
                        column: x => x.post_id,
                        principalTable: "post",
                        principalColumn: "post_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_area",
                columns: table => new
                {
                    post_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_area", x => new { x.post_id, x.area_code });
                    table.ForeignKey(
                        name: "fk_post_area_post_post_id",
                        column: x => x.post_id,
                        principalTable: "post",
                        principalColumn: "post_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_login_name",
                table: "account",
                column: "login_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_staff_person_id",
                table: "account",
                column: "staff_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_record_actor_id_seq",
                table: "audit_record",
                columns: new[] { "actor_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_record_operation_seq",
                table: "audit_record",
                columns: new[] { "operation", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_record_subject_id_seq",
                table: "audit_record",
                columns: new[] { "subject_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_delegation_from_account_id",
                table: "delegation",
                column: "from_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_post_id",
                table: "delegation",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_delegation_to_account_id",
                table: "delegation",
                column: "to_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_household_address_key_area_code",
                table: "household",
                columns: new[] { "address_key", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_household_area_code_address_key",
                table: "household",
                columns: new[] { "area_code", "address_key" });

            migrationBuilder.CreateIndex(
                name: "ix_household_number",
                table: "household",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_household_past_household_id",
                table: "household_past",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_draft_owner_id",
                table: "import_draft",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_run_content_hash",
                table: "import_run",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "ix_kin_declared_id_number_index",
                table: "kin_declared",
                column: "id_number_index");

            migrationBuilder.CreateIndex(
                name: "ix_kin_declared_staff_person_id",
                table: "kin_declared",
                column: "staff_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_household_id",
                table: "membership",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_person_id",
                table: "membership",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_merge_proposal_drop_person_id",
                table: "merge_proposal",
                column: "drop_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_merge_proposal_keep_person_id",
                table: "merge_proposal",
                column: "keep_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_number_holder_person_id",
                table: "number_holder",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_area_code_name_key_pinyin_initials",
                table: "person",
                columns: new[] { "area_code", "name_key", "pinyin", "initials" });

            migrationBuilder.CreateIndex(
                name: "ix_person_id_number_index",
                table: "person",
                column: "id_number_index",
                filter: "id_state > 1");

            migrationBuilder.CreateIndex(
                name: "ix_person_initials_area_code",
                table: "person",
                columns: new[] { "initials", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_person_name_key_area_code",
                table: "person",
                columns: new[] { "name_key", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_person_phone_index",
                table: "person",
                column: "phone_index",
                filter: "phone_index is not null");

            migrationBuilder.CreateIndex(
                name: "ix_person_pinyin_area_code",
                table: "person",
                columns: new[] { "pinyin", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_person_past_person_id",
                table: "person_past",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_check_plan_id",
                table: "plan_check",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_document_digest",
                table: "plan_document",
                column: "digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_figure_plan_id_start",
                table: "plan_figure",
                columns: new[] { "plan_id", "start" });

            migrationBuilder.CreateIndex(
                name: "ix_post_account_id",
                table: "post",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_finding_area_code_state_kind",
                table: "registry_finding",
                columns: new[] { "area_code", "state", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_finding_household_id",
                table: "registry_finding",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_finding_person_id",
                table: "registry_finding",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_relative_other_person_id",
                table: "relative",
                column: "other_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_relative_person_id_other_person_id_kind",
                table: "relative",
                columns: new[] { "person_id", "other_person_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reveal_seen_by_day",
                table: "reveal",
                columns: new[] { "seen_by", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_reveal_subject_id",
                table: "reveal",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_reveal_approval_person_id_requested_by",
                table: "reveal_approval",
                columns: new[] { "person_id", "requested_by" });

            migrationBuilder.CreateIndex(
                name: "ix_session_account_id",
                table: "session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_token_hash",
                table: "session",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_person_id_number_index",
                table: "staff_person",
                column: "id_number_index",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_record");

            migrationBuilder.DropTable(
                name: "audit_seal");

            migrationBuilder.DropTable(
                name: "delegation");

            migrationBuilder.DropTable(
                name: "export_request");

            migrationBuilder.DropTable(
                name: "household");

            migrationBuilder.DropTable(
                name: "household_past");

            migrationBuilder.DropTable(
                name: "import_draft");

            migrationBuilder.DropTable(
                name: "import_mapping");

            migrationBuilder.DropTable(
                name: "import_run");

            migrationBuilder.DropTable(
                name: "kin_declared");

            migrationBuilder.DropTable(
                name: "membership");

            migrationBuilder.DropTable(
                name: "merge_proposal");

            migrationBuilder.DropTable(
                name: "number_holder");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "person_past");

            migrationBuilder.DropTable(
                name: "plan_check");

            migrationBuilder.DropTable(
                name: "plan_figure");

            migrationBuilder.DropTable(
                name: "post_area");

            migrationBuilder.DropTable(
                name: "registry_finding");

            migrationBuilder.DropTable(
                name: "relative");

            migrationBuilder.DropTable(
                name: "reveal");

            migrationBuilder.DropTable(
                name: "reveal_approval");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "work_answer");

            migrationBuilder.DropTable(
                name: "plan_document");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "staff_person");
        }
    }
}
