/** The folders of articles; each has a page of its own that lists them by need. */
export const HUBS = ['guides', 'policy', 'context', 'toolkit', 'about'] as const;
export type Hub = (typeof HUBS)[number];
