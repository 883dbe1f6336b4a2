export async function openSearch(_opener: HTMLElement): Promise<void> {}
