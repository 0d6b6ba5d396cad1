/**
 * Milliseconds from the server's clock to that of a time zone: with them added, a time's date and hours are read as they are there. It is
 * asked for once, not for each message: formatters that know zones are dear to make.
 */
export function shiftTo(timeZone: string): number {
  const now = new Date();
  const there = new Date(now.toLocaleString("en-US", { timeZone }));
  const here = new Date(now.toLocaleString("en-US"));
  return there.getTime() - here.getTime();
}

/** `Nov 28`, and the year where it is not this one. */
function dateOf(at: number, shift: number): string {
  const [, month, day, year] = new Date(at + shift).toDateString().split(" ");
  return Number(year) === new Date(Date.now() + shift).getFullYear()
    ? `${month} ${Number(day)}`
    : `${month} ${Number(day)}, ${year}`;
}

/** `Today`, `Yesterday`, `Nov 28`: what stands above the first message of a day. */
export function dayOf(at: number, shift: number): string {
  const date = dateOf(at, shift);
  if (date === dateOf(Date.now(), shift)) return "Today";
  const noonOfYesterday = new Date(Date.now() + shift).setHours(-12);
  return date === dateOf(noonOfYesterday, 0) ? "Yesterday" : date;
}

/** `4 min`, `3 h`, `Nov 28`: when something was. */
export function since(at: number, shift: number): string {
  const minutes = Math.max(0, Math.floor((Date.now() - at) / 60_000));
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)} h` : dateOf(at, shift);
}

/** `16:20`, below a message: its day is known already. */
export function hourOf(at: number, shift: number): string {
  return new Date(at + shift).toTimeString().slice(0, 5);
}
