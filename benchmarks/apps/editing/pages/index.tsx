import { page, use } from "heddle";
import { Button, Heading, Text } from "heddle/components";
import { Words } from "../state/words";

export default page({ title: "Editing" }, () => {
  const words = use(Words);
  return (
    <>
      <Heading>{words.text}</Heading>
      <Text>{words.said}</Text>
      <Button onClick={words.say}>Add one</Button>
    </>
  );
});
