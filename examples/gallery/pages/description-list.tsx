import { page } from "heddle";
import { DescriptionList, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Description list",
  description: "What is known of one thing: names and values.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Description list"
        section="Data"
        help="What is known of one thing: names and values."
      />
      <Specimen>
        <DescriptionList
          items={[
            { label: "Customer", value: "Ada Lovelace" },
            { label: "Order", value: "No. 1842" },
            { label: "Total", value: "€ 129.00" },
          ]}
        />
      </Specimen>
      <SourceCode
        code={"<DescriptionList\n  items={[\n    { label: \"Customer\", value: \"Ada Lovelace\" },\n    { label: \"Order\", value: \"No. 1842\" },\n    { label: \"Total\", value: \"€ 129.00\" },\n  ]}\n/>"}
      />

      <Variants
        title="Layout"
        help="Beside each other in rows, which on a phone become the label above the value; above each other in columns; or the values at the end of their lines, as on a receipt."
      >
        <Variant name="beside">
          <DescriptionList
            items={[
              { label: "Customer", value: "Ada Lovelace" },
              { label: "Order", value: "No. 1842" },
              { label: "Total", value: "€ 129.00" },
            ]}
            layout="beside"
          />
        </Variant>
        <Variant name="above">
          <DescriptionList
            items={[
              { label: "Customer", value: "Ada Lovelace" },
              { label: "Order", value: "No. 1842" },
              { label: "Total", value: "€ 129.00" },
            ]}
            layout="above"
          />
        </Variant>
        <Variant name="apart">
          <DescriptionList
            items={[
              { label: "Customer", value: "Ada Lovelace" },
              { label: "Order", value: "No. 1842" },
              { label: "Total", value: "€ 129.00" },
            ]}
            layout="apart"
          />
        </Variant>
      </Variants>
      <Neighbours
        previous="JSON viewer"
        previousPath="/json-viewer"
        next="Timeline"
        nextPath="/timeline"
      />
    </VStack>
  );
});
