// Where a new space lies that is made beside the open one.

/** `name` without its ending; what no file's name may have becomes a space. */
export function pathBeside(openPath: string, name: string): string {
  const folder = openPath.slice(0, Math.max(openPath.lastIndexOf("/"), openPath.lastIndexOf("\\")) + 1);
  const file = name.replace(/[/\\:*?"<>|\u0000-\u001f]/g, " ").trim();
  return `${folder}${file}.rehearse`;
}
