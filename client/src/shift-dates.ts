/** The day the course's plans are written for. */
export const courseDay = "2026-03-02";

const day = 86_400_000;

/** The text with every `YYYY-MM-DD` moved as far as `today` is from the day the course is written for, so that no deadline is long past. */
export function shiftDates(text: string, today: string): string {
  const days = Date.parse(today) - Date.parse(courseDay);
  return text.replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g, (date) => {
    const time = Date.parse(date);
    return Number.isNaN(time) ? date : new Date(Math.round((time + days) / day) * day).toISOString().slice(0, 10);
  });
}
