package aimarket.knowledge.store;

/** Named places between the first insert of an import and its acknowledgement. */
enum Point {
  FIRST_INSERT,
  LISTS_INSERTED,
  STATE_WRITTEN,
  BEFORE_COMMIT,
  AFTER_COMMIT,
  BEFORE_CHECKPOINT,
  AFTER_CHECKPOINT
}
