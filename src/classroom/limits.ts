/** How long what is typed in a classroom may be, in UTF-16 units, and how many there may be of it. */
export const classroomLimits = {
  /** One's own words about a passage. */
  note: 1000,
  tag: 30,
  tags: 10,
  /** Of one notebook. */
  entries: 500,
  className: 60,
  /** Of one server. */
  classes: 20,
  /** Of one class. */
  channels: 25,
  roles: 25,
  /** Days from the day on which it is set. */
  term: 400,
  assignmentTitle: 120,
  /** Of one class. */
  assignments: 50,
  quizzes: 200,
} as const;

/** What a quiz for a class may be like. */
export const quizLimits = {
  packs: 10,
  questions: { least: 1, most: 20, usual: 8 },
  /** How long it can be answered. */
  minutes: { least: 1, most: 7 * 24 * 60, usual: 15 },
} as const;
