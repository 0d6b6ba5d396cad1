export { NotLoaded, Room } from "./room.tsx";
export { roomOf, type Skeleton } from "./skeleton.ts";
