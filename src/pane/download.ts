/** Hands a file to the user as a browser does: into the folder of downloads, or where the browser asks to put it. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A minute is more than a browser needs to take the content.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
