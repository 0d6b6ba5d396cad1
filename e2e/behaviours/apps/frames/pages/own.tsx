import { page } from "heddle";
import { Heading, Iframe, VStack } from "heddle/components";

export default page({ title: "Own" }, () => (
  <VStack className="gap-4">
    <Heading level={1}>A page within a page</Heading>
    <Iframe src="/" title="The start" />
  </VStack>
));
