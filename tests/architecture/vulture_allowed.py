"""Names that only others call: Qt's overrides, SQLAlchemy's hooks, Alembic's script, openpyxl's attributes."""

# ruff: noqa: B018, F821, E702, E501
# fmt: off
paintEvent; resizeEvent; wheelEvent; flags; closeEvent; showEvent; keyPressEvent; focusInEvent; dragEnterEvent; dropEvent; focusOutEvent; eventFilter  # Qt events
rowCount; columnCount; headerData; paintSection; sizeHint; mergeWith; redo; undo; paint  # Qt models and commands
addItem; itemAt; takeAt; hasHeightForWidth; minimumSize; setGeometry  # Qt layouts
translate  # Qt's translator
cache_ok; impl; dialect; process_bind_param; process_result_value  # SQLAlchemy types
upgrade; revision; down_revision  # Alembic
freeze_panes; ref; showGridLines; customHeight; defaultRowHeight; pageSetUpPr; orientation; paperSize  # openpyxl
fitToWidth; fitToHeight; bottom; header; print_title_rows; print_title_cols; color; font; border  # openpyxl
number_format; alignment; quotePrefix; creator  # openpyxl
network; escort; emergency_contact; risk; ramp_week_1; ramp_week_4; ramp_week_12; wanted_foci; situation  # fields, by name
PhoneNumber  # in an annotation
counts_written; archived_on; counts_on; subject_id; informed_on; typed_at  # columns, read by name
dump; label_of  # what tests compare files and logs by
handleError  # logging's
dont_write_bytecode  # of sys
_SubParsersAction; PhoneNumber; Axes  # in an annotation
CONTROL_FOCI  # what the samples are tested by
handle_starttag; handle_endtag; handle_data  # Python's reader of HTML
answer_id; to_change; title_da; title_en; first_da; first_en; second_da; second_en  # columns and fields, read by name
involving_of; issues_of  # what the pages of wellbeing and
OLD  # messages that old files hold
SAID  # messages that Python's own parser looks up
report_problem; close_issue; reopen_issue; involve  # follow-up are made of
_on_active  # called by D-Bus
_on_active  # called by the session's screen over D-Bus
