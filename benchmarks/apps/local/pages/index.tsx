import { page, use } from "heddle";
import { Button, Heading } from "heddle/components";
import { Counter } from "../state/counter";

export default page({ title: "Local" }, () => {
  const counter = use(Counter);
  return (
    <>
      <Heading>{counter.count}</Heading>
      <Button onClick={counter.add}>Add one</Button>
    </>
  );
});
