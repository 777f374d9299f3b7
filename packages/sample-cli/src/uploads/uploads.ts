export { addBackgrounds } from "./add-backgrounds.js";
export { addEmoji } from "./add-emoji.js";
export { uploadClip } from "./clip/upload-clip.js";
export { sendFiles } from "./send-files.js";
export { setPicture } from "./set-picture.js";
export { setWallpaper } from "./set-wallpaper.js";
