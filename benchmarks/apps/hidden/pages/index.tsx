import { page, use } from "heddle";
import { Button, Heading } from "heddle/components";
import { Hidden } from "../state/hidden";

export default page({ title: "Hidden state", onLoad: () => use(Hidden).fill() }, () => {
  const hidden = use(Hidden);
  return (
    <>
      <Heading>{hidden.count}</Heading>
      <Button onClick={hidden.add}>Add one</Button>
    </>
  );
});
