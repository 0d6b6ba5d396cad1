import { State } from "heddle";

/** Eight by eight pixels of red, as each format has them. */
const FORMATS = {
  png: "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWM4IWeDFTEMLQkAd2xIgdTVI7QAAAAASUVORK5CYII=",
  jpeg: "/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCEAHq+/9k=",
  gif: "R0lGODlhCAAIAIAAAExpccgePCH5BAUAAAAALAAAAAAIAAgAAAIHjI+py+1dAAA7",
  webp: "UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoIAAgAAUAmJaACdLoAA5gA/vD6K67xaUa/+8Z//cZ//cZ/7uAAAA==",
  avif: "AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACMAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAgAAAAIAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAArbWRhdBIACgg4CL9pAQ0GkDIVGUJjBMAANAAAkEDJHGFI6X5wTKnx",
  svg: btoa(
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><script>parent.hacked = true</script><rect width="8" height="8" fill="red"/></svg>',
  ),
};

interface Picture {
  format: string;
  url: string;
}

export class Pictures extends State {
  pictures: Picture[] = [];

  async make() {
    for (const [format, text] of Object.entries(FORMATS)) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const { url } = await this.files.save(`red.${format}`, bytes);
      this.pictures.push({ format, url });
    }
  }
}
