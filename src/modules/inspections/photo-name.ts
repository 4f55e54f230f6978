/** How a photo is called where it is handed out. */
export function photoName(photo: { readonly photoId: string; readonly mediaType: string }): string {
  return `${photo.photoId}.${photo.mediaType.split("/")[1] ?? "bin"}`;
}
