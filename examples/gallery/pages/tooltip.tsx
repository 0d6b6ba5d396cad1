import { page } from "heddle";
import { Badge, Button, Tooltip, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Tooltip",
  description: "A short word on what it wraps, shown under the pointer and with the keyboard. Fingers do not see it: what people need belongs on the page.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Tooltip"
        section="Overlay"
        help="A short word on what it wraps, shown under the pointer and with the keyboard. Fingers do not see it: what people need belongs on the page."
      />
      <Specimen>
        <Tooltip text="Saved a moment ago">
          <Button icon="save" variant="outline" ariaLabel="Save" />
        </Tooltip>
      </Specimen>
      <SourceCode
        code={"<Tooltip text=\"Saved a moment ago\">\n  <Button icon=\"save\" variant=\"outline\" ariaLabel=\"Save\" />\n</Tooltip>"}
      />

      <Variants
        title="Side"
        help="On which side it shows. Where there is no room it takes the other side."
      >
        <Variant name="top">
          <Tooltip text="Saved a moment ago" side="top">
            <Button icon="save" variant="outline" ariaLabel="Save" />
          </Tooltip>
        </Variant>
        <Variant name="bottom">
          <Tooltip text="Saved a moment ago" side="bottom">
            <Button icon="save" variant="outline" ariaLabel="Save" />
          </Tooltip>
        </Variant>
        <Variant name="start">
          <Tooltip text="Saved a moment ago" side="start">
            <Button icon="save" variant="outline" ariaLabel="Save" />
          </Tooltip>
        </Variant>
        <Variant name="end">
          <Tooltip text="Saved a moment ago" side="end">
            <Button icon="save" variant="outline" ariaLabel="Save" />
          </Tooltip>
        </Variant>
      </Variants>
      <Variants
        title="On what is no button"
        help="It then takes the keyboard itself, so that nobody misses it."
      >
        <Tooltip text="By card, on 3 May">
          <Badge color="good">Paid</Badge>
        </Tooltip>
      </Variants>
      <Neighbours
        previous="Popover"
        previousPath="/popover"
        next="Dropdown menu"
        nextPath="/dropdown-menu"
      />
    </VStack>
  );
});
