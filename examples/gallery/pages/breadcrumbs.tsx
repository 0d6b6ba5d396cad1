import { page } from "heddle";
import { Breadcrumbs, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";

export default page({
  title: "Breadcrumbs",
  description: "The way from the start to this page, each step a link.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Breadcrumbs"
        section="Layout"
        help="The way from the start to this page, each step a link."
      />
      <Specimen>
        <Breadcrumbs
          items={[
            { label: "Home", href: "/" },
            { label: "Orders", href: "/orders" },
            { label: "No. 1842" },
          ]}
        />
      </Specimen>
      <SourceCode
        code={"<Breadcrumbs\n  items={[\n    { label: \"Home\", href: \"/\" },\n    { label: \"Orders\", href: \"/orders\" },\n    { label: \"No. 1842\" },\n  ]}\n/>"}
      />

      <Neighbours
        previous="Accordion item"
        previousPath="/accordion-item"
        next="Heading"
        nextPath="/heading"
      />
    </VStack>
  );
});
