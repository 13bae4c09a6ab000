/** Java's `text.hashCode()` as a signed int32: the hash that picks a group's coordinator and a HashMap's bucket. */
export function javaStringHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  return hash;
}
