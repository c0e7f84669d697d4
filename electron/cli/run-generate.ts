export async function runGenerate(_options: unknown): Promise<void> {}
