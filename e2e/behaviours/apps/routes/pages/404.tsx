import { page } from "heddle";
import { Heading } from "heddle/components";

export default page({ title: "Nothing here" }, () => <Heading level={1}>There is nothing here</Heading>);
