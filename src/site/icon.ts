/** The icon of every page, inside the page: a file of its own would be one more request. */
export const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='6' fill='%230c4f4c'/><path d='M2 23h6c6 0 5-12 8-12s2 12 8 12h6' fill='none' stroke='%23fbf7ef' stroke-width='3.5'/></svg>";
