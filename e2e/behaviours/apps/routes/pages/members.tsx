import { page, use } from "heddle";
import { Heading } from "heddle/components";
import { Door } from "../state/visit";

export default page({ title: "Members", redirect: () => (use(Door).isIn ? null : "/door") }, () => (
  <Heading level={1}>Members</Heading>
));
