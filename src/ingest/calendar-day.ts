/** Whether a string is a day that was or will be on the calendar, as `YYYY-MM-DD`. */
export function isCalendarDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  // 30 February parses in some engines, as a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
