/** Write a table as CSV (RFC 4180): a field with a comma, a quotation mark or a line break stands in quotation marks. */
export function csv(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
