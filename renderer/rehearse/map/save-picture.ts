export async function savePicture(): Promise<void> {}
