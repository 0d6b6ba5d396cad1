import { page } from "heddle";
import { AvatarGroup, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Avatar group",
  description: "Several people in a row, overlapping; those beyond the limit are counted.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Avatar group"
        section="Media"
        help="Several people in a row, overlapping; those beyond the limit are counted."
      />
      <Specimen>
        <AvatarGroup
          people={[
            { name: "Ada Lovelace" },
            { name: "Grace Hopper" },
            { name: "Alan Turing" },
            { name: "Katherine Johnson" },
            { name: "Edsger Dijkstra" },
            { name: "Barbara Liskov" },
          ]}
        />
      </Specimen>
      <SourceCode
        code={"<AvatarGroup\n  people={[\n    { name: \"Ada Lovelace\" },\n    { name: \"Grace Hopper\" },\n    { name: \"Alan Turing\" },\n    { name: \"Katherine Johnson\" },\n    { name: \"Edsger Dijkstra\" },\n    { name: \"Barbara Liskov\" },\n  ]}\n/>"}
      />

      <Variants title="Size" help="24, 40 or 64 pixels.">
        <Variant name="sm">
          <AvatarGroup
            people={[
              { name: "Ada Lovelace" },
              { name: "Grace Hopper" },
              { name: "Alan Turing" },
              { name: "Katherine Johnson" },
              { name: "Edsger Dijkstra" },
              { name: "Barbara Liskov" },
            ]}
            size="sm"
          />
        </Variant>
        <Variant name="md">
          <AvatarGroup
            people={[
              { name: "Ada Lovelace" },
              { name: "Grace Hopper" },
              { name: "Alan Turing" },
              { name: "Katherine Johnson" },
              { name: "Edsger Dijkstra" },
              { name: "Barbara Liskov" },
            ]}
            size="md"
          />
        </Variant>
        <Variant name="lg">
          <AvatarGroup
            people={[
              { name: "Ada Lovelace" },
              { name: "Grace Hopper" },
              { name: "Alan Turing" },
              { name: "Katherine Johnson" },
              { name: "Edsger Dijkstra" },
              { name: "Barbara Liskov" },
            ]}
            size="lg"
          />
        </Variant>
      </Variants>
      <Neighbours previous="Avatar" previousPath="/avatar" next="Video" nextPath="/video" />
    </VStack>
  );
});
