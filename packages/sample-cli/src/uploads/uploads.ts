export { addBackgrounds } from "./add-backgrounds.js";
export { addEmoji } from "./add-emoji.js";
export { uploadClipFile } from "./clip/upload-clip-file.js";
export { sendFiles } from "./send-files.js";
export { setPicture } from "./set-picture.js";
export { setWallpaper } from "./set-wallpaper.js";
