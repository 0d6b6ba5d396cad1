import { page, use } from "heddle";
import { Button, Text, VStack } from "heddle/components";
import { Room, Visitor } from "../state/rooms";

export default page({ title: "Rooms" }, () => {
  const room = use(Room);
  const visitor = use(Visitor);
  return (
    <VStack className="p-6 gap-4">
      <Text id="posts">{`${room.posts.length} posts`}</Text>
      <Text id="step">{room.step}</Text>
      <Text id="note">{visitor.note}</Text>
      <Button onClick={visitor.joinBlue}>Join blue</Button>
      <Button onClick={visitor.joinRed}>Join red</Button>
      <Button onClick={visitor.leave}>Leave</Button>
      <Button onClick={visitor.post}>Post</Button>
      <Button onClick={visitor.count}>Count</Button>
      <Button onClick={visitor.reset}>Reset</Button>
    </VStack>
  );
});
