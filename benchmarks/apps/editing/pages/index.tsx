import { page, use } from "heddle";
import { Button, Heading } from "heddle/components";
import { Words } from "../state/words";

export default page({ title: "Editing" }, () => {
  const words = use(Words);
  return (
    <>
      <Heading>{words.text}</Heading>
      <Button>Add one</Button>
    </>
  );
});
